"""An organisation chart in every format: one module a format, each a stream of text or of bytes."""
