"""One module a format, each a declaration named FORMAT (or FORMATS)."""
