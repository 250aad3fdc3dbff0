import html

import pytest

from saekit.text import direction, escape, plot_text, visible


@pytest.mark.parametrize(
    ("token", "shown"),
    [
        (" the cat", " the cat"),
        ("a\nb\tc\r", "a⏎b⇥c␍"),
        ("\x1b[31mred\x1b[0m\x00\x7f", "␛[31mred␛[0m␀␡"),
        ("\x85", "‹U+0085›"),
        ("\u202eevil\u202c\u200e\u2066\u2069", "‹U+202E›evil‹U+202C›‹U+200E›‹U+2066›‹U+2069›"),
        ("\u200b\ufeff\u2028", "‹U+200B›‹U+FEFF›‹U+2028›"),
        ("\ud800", "‹U+D800›"),
        ("\U000e0041", "‹U+E0041›"),
        ("漢字 مرحبا 👩‍👧 می‌خواهم \xa0é", "漢字 مرحبا 👩‍👧 می‌خواهم \xa0é"),
    ],
)
def test_visible(token, shown):
    assert visible(token) == shown
    assert visible(shown) == shown


def test_escape_leaves_no_markup_and_reads_the_same():
    text = "<a href=\"x\" b='y'>&amp;\n\u202e"
    assert html.unescape(escape(text)) == visible(text)
    assert not set("<>\"'") & set(escape(text))


def test_plot_text_leaves_nothing_that_plotly_interprets():
    text = "<b>%{x}</b> &lt; $\\alpha$ 5%\u202e"
    assert plot_text(text) == ("&lt;b&gt;&#37;{x}&lt;/b&gt; &amp;lt; &#36;\\alpha&#36; 5%‹U+202E›")
    assert html.unescape(plot_text(text)) == visible(text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [(["the", " cat"], "ltr"), (["م", " cat"], "ltr"), (["مرحبا", " a"], "rtl"), ([], "ltr")],
)
def test_direction_follows_most_letters(texts, expected):
    assert direction(texts) == expected
