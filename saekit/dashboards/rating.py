"""RatingPanel: a person rates tokens in their context by the rubric, with the keyboard alone."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import anywidget
import traitlets

from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.static import StaticFallback, picture
from saekit.judges.person import Person, key
from saekit.judges.questions import RUBRIC, Question
from saekit.text import direction, escape, visible

_ESM = r"""
const KEYS = { 0: 0, 1: 1, 2: 2, 3: 3, s: "skip", u: "undo" };

function element(tag, name, text) {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text ?? "";          // never innerHTML: claims and tokens are untrusted
  return node;
}

function render({ model, el }) {
  const root = element("div", "saekit-rating");
  root.dataset.lmSuppressShortcuts = "true";   // else JupyterLab takes the keys: 0 0 is restart
  root.tabIndex = 0;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", "rating");
  const bar = element("progress", "");
  const place = element("span", "saekit-rating-place");
  const hint = element("span", "saekit-rating-hint", "click here to rate with the keys");
  const head = element("div", "saekit-rating-head");
  head.append(bar, place, hint);
  const asked = element("div", "");
  asked.setAttribute("aria-live", "polite");
  const scores = element("div", "saekit-rating-scores");
  scores.append(...model.get("rubric").map(([score, words]) => button(score, words)));
  const more = element("div", "saekit-rating-more");
  const undo = button("u", "undo");
  const skip = button("s", "skip");
  more.append(undo, skip);
  root.append(head, asked, scores, more);
  el.append(root);

  function button(name, words) {
    const node = element("button", "");
    node.type = "button";
    node.append(element("kbd", "", name), words);
    node.addEventListener("click", event => {
      send(KEYS[name]);
      if (event.detail) root.focus({ preventScroll: true });        // clicked, not pressed by key
    });
    return node;
  }

  // With the question that is on screen: of two quick presses the second must not rate the next.
  const send = answer => model.send({ question: model.get("shown").question, answer });

  function nodesOf({ claim, before, token, after, direction }) {
    const title = element("p", "saekit-rating-claim");
    title.append(element("b", "", "claim: "), element("span", "", claim));
    const text = element("div", "saekit-rating-text");
    text.dir = direction;
    const mark = element("mark", "", token);
    text.append(element("span", "", before), mark, element("span", "", after));
    return [title, text];
  }

  function draw() {
    const shown = model.get("shown"), { done, end } = shown;
    bar.max = shown.total;
    bar.value = done;
    place.textContent = shown.place;
    asked.replaceChildren(...(end ? [element("p", "saekit-rating-end", end)] : nodesOf(shown)));
    // A focused button that is hidden or disabled would leave the keys to JupyterLab.
    if (end && root.contains(document.activeElement)) root.focus({ preventScroll: true });
    scores.hidden = skip.hidden = Boolean(end);
    undo.setAttribute("aria-disabled", !done);
  }

  root.addEventListener("click", event => {
    if (!event.target.closest("button")) root.focus({ preventScroll: true });
  });
  root.addEventListener("keydown", event => {
    const name = event.key.toLowerCase();
    if (!(name in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) send(KEYS[name]);
  });
  model.on("change:shown", draw);
  draw();
  return () => model.off("change:shown", draw);
}
export default { render };
"""

_CSS = """
.saekit-rating { color: var(--jp-ui-font-color1, #111); padding: 8px 10px; border-radius: 4px;
  border: 1px solid var(--jp-border-color1, #bbb); font-size: var(--jp-ui-font-size1, 13px); }
/* Inside the border, since JupyterLab cuts off what stands out of a cell's output. */
.saekit-rating:focus-within { outline: 2px solid var(--jp-brand-color1, #1b6ac9);
  outline-offset: -2px; }
.saekit-rating:focus-within .saekit-rating-hint { visibility: hidden; }
.saekit-rating-head { display: flex; gap: 10px; align-items: center; }
.saekit-rating-hint { margin-left: auto; }
.saekit-rating p { margin: 8px 0; overflow-wrap: anywhere; }
.saekit-rating p *, .saekit-rating-text * { unicode-bidi: isolate; }
.saekit-rating-text { min-height: 9em; padding: 6px 8px; line-height: 1.7; white-space: pre-wrap;
  overflow-wrap: anywhere; background: var(--jp-layout-color2, #f2f2f2);
  font-family: var(--jp-code-font-family, monospace); font-size: var(--jp-code-font-size, 13px); }
.saekit-rating mark { color: #000; background: rgb(230 159 0); font-weight: bold; padding: 1px 2px;
  border-radius: 3px; outline: 2px solid var(--jp-ui-font-color1, #111); }
.saekit-rating-scores { display: flex; flex-direction: column; margin: 8px 0 4px; }
.saekit-rating-scores[hidden], .saekit-rating button[hidden] { display: none; }
.saekit-rating-more { display: flex; gap: 4px; }
.saekit-rating button { padding: 4px 8px; border: 1px solid transparent; border-radius: 3px;
  text-align: start; background: none; color: inherit; font: inherit; cursor: pointer; }
.saekit-rating button:hover { background: var(--jp-layout-color2, #eee); }
.saekit-rating button:focus-visible { border-color: var(--jp-brand-color1, #1b6ac9); }
.saekit-rating button[aria-disabled=true] { opacity: 0.5; cursor: default; }
.saekit-rating kbd { margin-inline-end: 8px; padding: 0 6px; border: 1px solid currentcolor;
  border-radius: 3px; font-weight: bold; font-family: var(--jp-code-font-family, monospace); }
"""


class _Card(StaticFallback, anywidget.AnyWidget):
    """What is on screen: a question, or the end. It sends {"question": key, "answer": …}."""

    _esm = _ESM
    _css = _CSS
    rubric = traitlets.List([[score, words] for score, words in RUBRIC.items()]).tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)


class RatingPanel(Dashboard):
    """Questions for one rater, one at a time: keys 0 to 3 rate, s skips, u takes the last back.

    Every answer is saved at once in the rater's own file, and a panel goes on where the file
    stops; several raters have a panel each. The order depends on the rater's name and the
    questions' text alone, so that it tells nothing of how active a unit is. A question that comes
    twice is asked once. `person` is the judge that the panel feeds.
    """

    def __init__(
        self, questions: Sequence[Question], rater: str, folder: Path | str | None = None
    ) -> None:
        self.person = Person(rater, folder)
        self.questions = {key(one): one for one in sorted(questions, key=self._place)}
        self.card = _Card()
        super().__init__([self.card])
        self._show_next()
        self.card.on_msg(self._on_message)
        self.set_status(f"{self.person.name}: every answer is saved in {self.person.file}")

    def summary(self) -> str:
        """One stable line of plain text: how many questions were rated."""
        return f"RatingPanel: {self._counts()} of {len(self.questions)}"

    @handler
    def _on_message(self, _card: _Card, message: dict, _buffers: list) -> None:
        asked, answer = message["question"], message["answer"]
        if asked != self.card.shown["question"]:
            return
        if answer == "undo":
            self._undo()
        elif asked:
            self.person.answer(asked, None if answer == "skip" else answer)
            self._show_next()

    def _undo(self) -> None:
        if answers := self._answers():
            last = list(answers)[-1]
            self.person.undo(last)
            self._show(last)

    def _place(self, one: Question) -> bytes:
        return hashlib.sha256(f"{self.person.name}\n{key(one)}".encode()).digest()

    def _answers(self) -> dict[str, int | None]:
        """What was answered to this panel's questions, the latest answer last."""
        answers = self.person.answers().items()
        return {asked: answer for asked, answer in answers if asked in self.questions}

    def _counts(self) -> str:
        answers = list(self._answers().values())
        skipped = answers.count(None)
        return f"{len(answers) - skipped} rated, {skipped} skipped"

    def _show_next(self) -> None:
        answers = self._answers()
        if asked := next((asked for asked in self.questions if asked not in answers), None):
            self._show(asked)
        else:
            end = f"That was the last question: {self._counts()}. Thank you!"
            self.card.shown = {"question": "", "end": end, **self._progress()}

    def _show(self, asked: str) -> None:
        text = _text(self.questions[asked])
        self.card.shown = {"question": asked, "end": "", **self._progress(), **text}

    def _progress(self) -> dict:
        done, total = len(self._answers()), len(self.questions)
        return {"done": done, "total": total, "place": f"{min(done + 1, total)} of {total}"}


def _text(one: Question) -> dict[str, str]:
    """A question's text for the screen; lines stay lines, what is invisible gets a sign."""
    return {
        "claim": visible(one.claim),
        "before": _lines(one.before),
        "token": visible(one.token).replace("⏎", "⏎\n"),
        "after": _lines(one.after),
        "direction": direction([one.before, one.token, one.after]),
    }


def _lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))


@picture.register
def _card(widget: _Card) -> str:
    shown = widget.shown
    if shown["end"]:
        return f"<div>{shown['place']}: {escape(shown['end'])}</div>"
    before, token, after = (
        "<br>".join(map(escape, shown[part].split("\n"))) for part in ("before", "token", "after")
    )
    return (
        f"<div>{shown['place']}, <b>claim:</b> {escape(shown['claim'])}</div>"
        f'<div dir="{shown["direction"]}" style="font-family:monospace;white-space:pre-wrap">'
        f'{before}<b style="outline:2px solid">{token}</b>{after}</div>'
    )
