"""The tour: the five minutes of the README on live data, a step at a time, by keys."""
