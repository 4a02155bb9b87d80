import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { routes } from './routes';
import { makeWorld } from './world';

const bodyOf = async (req: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** A pretend gateway inside the development server, to look at pages; never in a build. */
export const mockApi = (): Plugin => ({
  name: 'amphi-mock-api',
  apply: 'serve',
  configureServer(server) {
    const world = makeWorld(process.env.MOCK_SCENE);
    let who = process.env.MOCK_USER ?? '';
    server.middlewares.use(async (req: IncomingMessage, res: ServerResponse, next: () => void) => {
      const url = new URL(req.url ?? '/', 'http://mock');
      const cookie = /mock-user=([\w-]*)/.exec(req.headers.cookie ?? '');
      const user = cookie ? cookie[1]! : who;
      if (url.pathname === '/login') {
        who = url.searchParams.get('as') ?? 'interne';
        res.writeHead(302, { Location: url.searchParams.get('then') ?? '/' }).end();
        return;
      }
      if (url.pathname === '/logout') {
        who = '';
        res.writeHead(302, { Location: '/' }).end();
        return;
      }
      if (!url.pathname.startsWith('/api/')) return next();
      const text = req.method === 'GET' ? '' : await bodyOf(req);
      let body: Record<string, unknown> = {};
      try {
        body = text ? JSON.parse(text) : {};
      } catch {
        // A file: the mock does not read it.
      }
      const answer = routes(world, user, req.method ?? 'GET', url, body);
      if (answer && 'stream' in answer) {
        res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        res.write(': ok\n\n');
        const beat = setInterval(() => res.write(': beat\n\n'), 15_000);
        const stop = answer.stream((type, id, data) =>
          res.write(`event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
        );
        req.on('close', () => {
          clearInterval(beat);
          stop();
        });
        return;
      }
      const { status = 200, json } = answer ?? { status: 404, json: { title: 'NOT_FOUND', status: 404 } };
      res.writeHead(status, {
        'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      });
      res.end(JSON.stringify(json));
    });
  },
});
