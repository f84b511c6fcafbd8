"""Markdown is read as the text it is; its marks are told apart when it is segmented."""

from checker.read.plain import read

__all__ = ["read"]
