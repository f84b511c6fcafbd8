"""The same article as a file of each format, the way such files are made: with a page around it, wrapped, paged."""

from __future__ import annotations

import io
import textwrap
import zipfile
from email.message import EmailMessage
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def html(paragraphs: list[str], sidebar: list[str]) -> bytes:
    """A web page: menu, article with a figure, stories of others beside it."""
    body = "\n".join(_figure(p) if _caption(p) else f"<p>{escape(p)}</p>" for p in paragraphs[1:])
    aside = "".join(f"<li><a href='/{i}'>{escape(line)}</a></li>" for i, line in enumerate(sidebar))
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(paragraphs[0])}</title>
    <script>var published = "1999-12-31";</script></head><body>
    <nav><a href="/">Home</a> <a href="/uk">UK</a> <a href="/world">World</a></nav>
    <main><article><h1>{escape(paragraphs[0])}</h1>{body}</article></main>
    <aside><h3>Latest news</h3><ul>{aside}</ul></aside>
    <footer><p>© 2025 The publisher. All rights reserved.</p></footer></body></html>""".encode()


def docx(paragraphs: list[str], sidebar: list[str]) -> bytes:
    """A Word document: a title, paragraphs, a caption, and the pasted rest of the page."""
    styled = [("Title", paragraphs[0])]
    styled += [("Caption" if _caption(p) else "Normal", p) for p in [*paragraphs[1:], *sidebar]]
    text = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(p[:20])}</w:t></w:r>'
        f'<w:r><w:t xml:space="preserve">{escape(p[20:])}</w:t></w:r></w:p>'
        for style, p in styled
    )
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{text}</w:body></w:document>')
    return whole.getvalue()


def eml(paragraphs: list[str], sidebar: list[str]) -> bytes:
    """A message with the article, an answer to an older one and a signature."""
    message = EmailMessage()
    message["Subject"], message["From"] = paragraphs[0], "Press Office <press@example.org>"
    body = "\n\n".join([*paragraphs[1:], "\n".join(sidebar)])
    message.set_content(f"{body}\n\n-- \nPress Office\n\nOn 1 March Jo wrote:\n> 900 victims?\n", cte="base64")
    return message.as_bytes()


def pdf(paragraphs: list[str], sidebar: list[str]) -> bytes:
    """A PDF of two pages with a running head, page numbers, and words broken at the ends of lines."""
    lines: list[str] = []
    for paragraph in [*paragraphs, *sidebar]:
        lines += [*_hyphenated(textwrap.wrap(paragraph, 88)), ""]
    half = len(lines) // 2
    return pages(
        [
            ["Press report 2025", "", *part, "", f"Page {n} of 2"]
            for n, part in enumerate((lines[:half], lines[half:]), 1)
        ]
    )


def pages(texts: list[list[str]]) -> bytes:
    """A PDF whose pages show these lines; an empty line is a wider gap."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(texts)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(texts)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for i, lines in enumerate(texts):
        stream = b"BT /F1 10 Tf 14 TL 50 780 Td " + b" ".join(_shown(line) for line in lines) + b" ET"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 840]/Contents {5 + 2 * i} 0 R"
        objects.append(f"{page}/Resources<</Font<</F1 3 0 R>>>>>>".encode())
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def _shown(line: str) -> bytes:
    plain = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + plain + b") Tj T*" if plain else b"T*"


def _hyphenated(lines: list[str]) -> list[str]:
    """One long word of a paragraph broken over two lines, as typesetting does."""
    if len(lines) < 2:
        return lines
    word, space, rest = lines[1].partition(" ")
    if len(word) < 9 or not word.isalpha():
        return lines
    return [f"{lines[0]} {word[:5]}-", f"{word[5:]}{space}{rest}", *lines[2:]]


def _caption(paragraph: str) -> bool:
    return "Photo:" in paragraph


def _figure(paragraph: str) -> str:
    return f"<figure><img src='a.jpg' alt=''><figcaption>{escape(paragraph)}</figcaption></figure>"
