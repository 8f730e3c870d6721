"""Text in, values out: documents, numerals, extraction, comparison. Reads no dataset."""
