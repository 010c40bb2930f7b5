// Serves a built site on loopback as GitHub Pages does: below a base path,
// with 404.html and status 404 for every miss at any depth, folders by their
// index.html, and gzip for text. It notes each answer, so that a test can count
// requests and bytes.
import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

// serve starts a server for the folder root below base ("/" or "/repo/").
export async function serve(root, base = "/") {
  root = fs.realpathSync(root);
  const answers = []; // { path, status, bytes } as sent, in order
  const packed = new Map();

  function body(file, type) {
    const plain = fs.readFileSync(file);
    if (type === "application/octet-stream") return { data: plain, headers: {} };
    if (!packed.has(file)) packed.set(file, zlib.gzipSync(plain, { level: 6 }));
    return { data: packed.get(file), headers: { "content-encoding": "gzip" } };
  }

  const server = http.createServer((request, response) => {
    const wanted = request.url.split("?")[0];
    const send = (status, data, headers = {}) => {
      answers.push({ path: wanted, status, bytes: data.length });
      response.writeHead(status, { "content-length": data.length, "cache-control": "max-age=600", ...headers });
      response.end(request.method === "HEAD" ? undefined : data);
    };
    const found = locate(root, base, wanted);
    if (found.redirect) return send(301, Buffer.alloc(0), { location: found.redirect });
    const file = found.file ?? path.join(root, "404.html");
    if (found.outside || !fs.existsSync(file)) return send(404, Buffer.from("not found"));
    const type = types[path.extname(file)] ?? "application/octet-stream";
    const { data, headers } = body(file, type);
    send(found.file ? 200 : 404, data, { "content-type": type, ...headers });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    answers,
    url: (page) => origin + base + page.split("/").map(encodeURIComponent).join("/"),
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

// locate finds the file that an address names; without one the caller answers
// with the page for misses.
function locate(root, base, wanted) {
  let name;
  try { name = decodeURIComponent(wanted); } catch { return {}; }
  if (name + "/" === base) return { redirect: base };
  if (!name.startsWith(base) || name.includes("\0")) return { outside: true };
  const file = path.join(root, path.posix.normalize("/" + name.slice(base.length)));
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return {};
  if (!stat.isDirectory()) return { file };
  if (!name.endsWith("/")) return { redirect: encodeURI(name) + "/" };
  const index = path.join(file, "index.html");
  return fs.existsSync(index) ? { file: index } : {};
}
