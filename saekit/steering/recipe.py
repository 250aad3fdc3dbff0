"""A steering recipe: features, doses and a prompt, kept as JSON to be tried again elsewhere."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from saekit import cache

if TYPE_CHECKING:
    from saekit.study import Study


@dataclass(frozen=True)
class Recipe:
    """What to hold while which prompt is continued, and what it was made for.

    sae: the SAE's fingerprint, without which a feature's number means nothing. doses: feature ->
    × its maximum on the study's corpus.
    """

    study: str
    site: str
    sae: str
    prompt: str
    doses: dict[int, float]

    @classmethod
    def of(cls, study: Study, prompt: str, doses: dict[int, float]) -> Recipe:
        """The recipe of a study's features."""
        return cls(study.name, str(study.site), study.sae.fingerprint, prompt, doses)

    def save(self, file: Path | str) -> None:
        """Write the recipe as JSON; raises ValueError for a file that is not called .json."""
        if Path(file).suffix != ".json":
            raise ValueError(f"{file} is no name for a recipe: let it end in .json.")
        with cache.write_atomically(file) as temporary:
            written = json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"
            temporary.write_text(written, encoding="utf-8")

    @classmethod
    def load(cls, file: Path | str, study: Study) -> Recipe:
        """Read a recipe for a study.

        Raises FileNotFoundError where there is none, and ValueError for a file that is no recipe
        and for one of another SAE, whose features are others.
        """
        if not Path(file).is_file():
            raise FileNotFoundError(f"There is no recipe {file}: save one, or name another file.")
        try:
            found = json.loads(Path(file).read_text(encoding="utf-8"))
            doses = {int(feature): float(times) for feature, times in found["doses"].items()}
            recipe = cls(*(str(found[key]) for key in ("study", "site", "sae", "prompt")), doses)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{file} is no steering recipe: save one from the panel.") from error
        if (recipe.sae, recipe.site) != (study.sae.fingerprint, str(study.site)):
            raise ValueError(
                f"{file} was made for another SAE, of {recipe.study!r} at {recipe.site}, so its "
                "features are not this one's: open the study and SAE that it was made with."
            )
        unknown = [feature for feature in doses if not 0 <= feature < study.sae.n_features]
        if unknown:
            raise ValueError(f"{file} holds features that the SAE does not have: {unknown}.")
        return recipe
