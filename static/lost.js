// A page that is not there: the nearest names, of those that begin with the same letter. They
// are read from the page of the index that the row of letters here leads to.
(function () {
  var near = document.getElementById("near");
  if (!near) return;
  var path = location.pathname;
  try { path = decodeURIComponent(path) } catch (err) { /* as it is */ }
  var wanted = path.normalize("NFC").replace(/\/(index\.html)?$/, "").split("/").pop().replace(/[_-]+/g, " ").trim();
  var bare = wanted.replace(/(으로|에서|은|는|이|가|을|를|의|에|와|과|로|도)$/, "");
  var letter = initial(wanted);
  var start = Array.prototype.find.call(document.querySelectorAll("main .jump a"), function (a) { return a.textContent === letter });
  if (wanted.length > 1 && wanted !== "404.html" && start) look(start.href, 3);

  // look reads a page of the index and, while nothing near stands there, the next.
  function look(address, more) {
    address = address.split("#")[0];
    fetch(address).then(function (r) { return r.ok ? r.text() : "" }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html"), seen = {};
      var found = Array.prototype.map.call(page.querySelectorAll(".index li"), function (li) {
        var a = li.querySelector("a"), other = li.matches(".see") && li.querySelector("span");
        if (!a) return [9];
        var href = a.getAttribute("href"), folder = decodeURIComponent(href).replace(/\/index\.html$/, "").split("/").pop().replace(/[_-]+/g, " ").trim();
        var name = other ? other.textContent.replace(/\s*→\s*$/, "") : a.textContent;
        return [Math.min(distance(name), distance(folder)), a.textContent, new URL(href, address).href];
      }).filter(function (x) { return x[0] < 3 }).sort(function (x, y) { return x[0] - y[0] }).filter(function (x) { return !seen[x[2]] && (seen[x[2]] = true) }).slice(0, 3);
      var next = page.querySelector('.pager a[rel="next"]');
      if (found.length) show(found);
      else if (next && more) look(new URL(next.getAttribute("href"), address).href, more - 1);
    }).catch(function () { /* the page has its own ways on */ });
  }

  function show(found) {
    near.textContent = near.dataset.word + " ";
    found.forEach(function (x) {
      var a = document.createElement("a");
      a.href = x[2]; a.textContent = x[1];
      near.append(a, " ");
    });
  }

  // initial is the letter of the index under which a name stands.
  function initial(name) {
    var code = name.charCodeAt(0) - 0xac00;
    if (code >= 0 && code < 11172) return "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"[Math.floor(code / 588)];
    return /^[a-z]/i.test(name) ? "A–Z" : "#";
  }

  function distance(name) {
    var a = name.toLowerCase(), b = wanted.toLowerCase();
    if (a === b) return 0;
    if (a === bare.toLowerCase()) return .5;
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
