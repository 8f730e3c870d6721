"""One tab a file: state and wiring; decisions live in the core."""
