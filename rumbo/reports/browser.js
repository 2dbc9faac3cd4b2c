// A sentence is copied with its source; where the browser does not let it be, it stands selected.
for (const button of document.querySelectorAll(".number button")) {
  button.addEventListener("click", async () => {
    const said = button.previousElementSibling.lastElementChild;
    getSelection().selectAllChildren(said);
    try { await navigator.clipboard.writeText(said.textContent); button.textContent = button.dataset.done; } catch { /* it is selected */ }
  });
}
// Unpacks the drawing library that lies in this page, and draws. Without it the words and tables are all there.
(async () => {
  const read = id => document.getElementById(id).textContent;
  const packed = read("plotly").trim();
  if (!packed || !("DecompressionStream" in window)) return;
  const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const code = await new Response(opened).text();
  const script = document.createElement("script");
  script.text = code;
  document.head.append(script);
  const charts = JSON.parse(read("charts")), config = JSON.parse(read("locale"));
  for (const [key, chart] of Object.entries(charts)) {
    const place = document.getElementById(`chart-${key}`);
    const layout = { ...chart.layout, autosize: true, height: Math.max(260, Math.min(380, place.clientWidth * .6)) };
    delete layout.width;
    await Plotly.newPlot(place, chart.data, layout, { ...config, responsive: true });
  }
  document.body.dataset.ready = "yes";
})();
