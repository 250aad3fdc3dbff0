import pytest
pytestmark = pytest.mark.browser
PROBE="""() => { window.log=[]; const box=document.querySelector('.saekit-plot');
 for (const e of ['transitionrun','transitionstart','transitionend','transitioncancel']) box.addEventListener(e, ev=>window.log.push([performance.now()|0, e, ev.target===box, getComputedStyle(box).backgroundColor, box.clientWidth]));
 new ResizeObserver(()=>window.log.push([performance.now()|0,'resize',box.clientWidth])).observe(box);
 new MutationObserver(m=>window.log.push([performance.now()|0,'mut',m[0].target.tagName+m[0].attributeName, getComputedStyle(box).backgroundColor, box.clientWidth])).observe(document.body,{attributes:true});
 box.on('plotly_afterplot',()=>window.log.push([performance.now()|0,'drawn',document.querySelector('.main-svg').style.background]));
}"""
@pytest.mark.parametrize("size",[(1300,1000),(1400,1500)])
def test_look(notebook,size):
    notebook.page.set_viewport_size({"width":size[0],"height":size[1]})
    notebook.build("""
import plotly.graph_objects as go
from saekit.dashboards.plotly_view import PlotlyView
""","PlotlyView(go.Figure(go.Heatmap(z=[[1,2],[3,4]])))","PlotlyView(go.Figure(go.Bar(y=[1,2])))").run_all()
    page=notebook.page
    page.wait_for_selector(".saekit-plot[data-drawn]"); page.wait_for_timeout(800)
    for theme in ("Dark","Light","Dark"):
        page.evaluate(PROBE)
        if theme=="Light": page.mouse.move(600,700)
        notebook.theme(f"JupyterLab {theme}"); page.wait_for_timeout(2500)
        print(theme)
        for l in page.evaluate("window.log"): print("  ",l)
        print(page.evaluate("[...document.querySelectorAll('.saekit-plot > * .main-svg:first-child')].map(n=>n.style.background)"))
