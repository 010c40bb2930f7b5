// A page that is not there: the nearest names.
(function () {
  var near = document.getElementById("near");
  if (near) fetch(near.dataset.root + "names.json").then(function (r) { return r.json() }).then(function (t) {
    var path = location.pathname;
    try { path = decodeURIComponent(path) } catch (err) { /* as it is */ }
    var wanted = path.normalize("NFC").replace(/\/(index\.html)?$/, "").split("/").pop().replace(/[_-]+/g, " ").trim();
    var bare = wanted.replace(/(으로|에서|은|는|이|가|을|를|의|에|와|과|로|도)$/, "");
    var found = t.names.map(function (n) { return [distance(n.n, wanted, bare), n] }).filter(function (x) { return x[0] < 3 })
      .sort(function (a, b) { return a[0] - b[0] }).slice(0, 5);
    if (!found.length) return;
    near.textContent = near.dataset.word + " ";
    found.forEach(function (x) {
      var a = document.createElement("a");
      a.href = near.dataset.root + x[1].p + "index.html"; a.textContent = x[1].n;
      near.append(a, " ");
    });
    near.hidden = false;
  }).catch(function () { /* the page has its own ways on */ });

  function distance(a, b, c) {
    if (a === b) return 0;
    if (a === c) return .5;
    if (Math.abs(a.length - b.length) > 2) return a.indexOf(b) >= 0 && b.length > 1 ? 2.5 : 9;
    var row = [], i, j, last, old;
    for (j = 0; j <= b.length; j++) row[j] = j;
    for (i = 1; i <= a.length; i++)
      for (last = i - 1, row[0] = i, j = 1; j <= b.length; j++) {
        old = row[j];
        row[j] = Math.min(row[j] + 1, row[j - 1] + 1, last + (a[i - 1] === b[j - 1] ? 0 : 1));
        last = old;
      }
    return row[b.length] < Math.max(2, b.length / 2) ? row[b.length] : 9;
  }
})();
