// A static server that answers as GitHub Pages does: under a base path, with
// 404.html for every miss, gzip for text.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml', '.md': 'text/markdown; charset=utf-8', '.svg': 'image/svg+xml' };

export async function serve(dir, base) {
  const server = http.createServer((request, response) => {
    const send = (status, file) => {
      const type = types[path.extname(file)] || 'application/octet-stream';
      const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
      let body = fs.readFileSync(file);
      if (type !== 'application/octet-stream' && /gzip/.test(request.headers['accept-encoding'] || '')) {
        body = zlib.gzipSync(body);
        headers['content-encoding'] = 'gzip';
      }
      response.writeHead(status, headers).end(body);
    };
    const missing = () => send(404, path.join(dir, '404.html'));
    let name;
    try { name = decodeURIComponent(new URL(request.url, 'http://x').pathname) } catch { return missing() }
    if (!name.startsWith(base) || name.includes('..')) return missing();
    let file = path.join(dir, name.slice(base.length));
    if (name.endsWith('/')) file = path.join(file, 'index.html');
    if (fs.existsSync(file) && fs.statSync(file).isFile()) return send(200, file);
    missing();
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
