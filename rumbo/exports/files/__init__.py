"""Bytes to grids: text, workbooks, archives and web pages, each as plain rows with their lines."""
