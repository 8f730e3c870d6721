"""A tab that is a list: table, search line, source panel, records."""
