"""Texts in tables: whole, escaped, with their lines."""

import pandas as pd

from saekit.dashboards.tables import text_table
from saekit.study import Skipped


def test_texts_are_shown_whole_and_escaped():
    long = "the bridge " * 40
    hostile = "<script>window.hacked=1</script>\nsecond \x1b[31mline"
    shown = text_table(pd.DataFrame({"<b>prompt": [long], "text": [hostile]}))._repr_html_()
    assert long in shown
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "&lt;script&gt;window.hacked=1&lt;/script&gt;<br>second ␛[31mline" in shown


def test_what_was_skipped_stays_skipped():
    skipped = Skipped("no truth")
    assert text_table(skipped) is skipped
