"""The tab of questions that analysts ask of the plans."""
