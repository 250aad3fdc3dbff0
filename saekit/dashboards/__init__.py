"""Views and dashboards for Jupyter: they show and ask, and hold no numerics."""

from importlib import import_module
from typing import Any

_HOMES = {
    "AttributionExplorer": "attribution",
    "ConceptBrowser": "concepts",
    "Dashboard": "dashboard",
    "FeatureBrowser": "browser",
    "FeatureList": "feature_list",
    "FeatureMap": "feature_map",
    "FeaturePageView": "feature_page",
    "LiveTraining": "training",
    "PlotlyView": "plotly_view",
    "PromptExplorer": "prompt_explorer",
    "RatingPanel": "rating",
    "SteeringBox": "steering",
    "SteeringPanel": "steering_panel",
    "TokenRow": "token_view",
    "TokenView": "token_view",
    "examples_view": "rows",
    "static_html": "static",
    "text_table": "tables",
    "texts_view": "rows",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
