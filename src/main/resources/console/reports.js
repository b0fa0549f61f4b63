// Draws a chart above each table that has a place for one. The figures are the table's own; without this the table is there.
(() => {
  const COLOURS = ["#0b5d4b", "#b58105"];
  const number = (cell) => Number.parseFloat(cell?.textContent ?? "") || 0;

  // A sheet is narrower than most windows: letters that were only made smaller with their chart could not be read on it.
  const SHEET = { width: 640, height: 260, devicePixelRatio: 3 };
  const charts = [];

  const draw = (place) => {
    const table = document.getElementById(place.dataset.table);
    if (!table || typeof Chart === "undefined") {
      return;
    }
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows];
    const columns = place.dataset.columns.split(",").map(Number);
    place.hidden = false;
    charts.push(new Chart(place.querySelector("canvas"), {
      type: "bar",
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: columns.map((column, at) => ({
          label: heads[column + 1],
          data: rows.map((row) => number(row.cells[column + 1])),
          backgroundColor: COLOURS[at % COLOURS.length],
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: { y: { beginAtZero: true, ticks: { precision: 0 } } },
        plugins: { legend: { display: columns.length > 1 } },
      },
    }));
  };

  document.querySelectorAll(".rep-chart").forEach(draw);

  addEventListener("beforeprint", () => charts.forEach((chart) => {
    chart.options.devicePixelRatio = SHEET.devicePixelRatio;
    chart.resize(SHEET.width, SHEET.height);
  }));
  addEventListener("afterprint", () => charts.forEach((chart) => {
    chart.options.devicePixelRatio = devicePixelRatio;
    chart.resize();
  }));
})();
