/**
 * Answers what cannot be a file of the client, before the bucket is asked: the client keeps its pages behind `#`, so any
 * other path is a mistyped or old address. (The error pages of a distribution cannot do this: they would replace the
 * answers of the API too.) Runs at the edge, in CloudFront's own JavaScript; a file without imports.
 */
const FILE = /^\/(assets\/([\w-][\w.-]*\/)?)?[\w-][\w.-]*\.[a-z0-9]+$/;

const PAGE = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pagina niet gevonden - Kindbrug</title></head>
<body>
<h1>Deze pagina is er niet</h1>
<p>Misschien klopt het adres niet helemaal, of is het oud.</p>
<p><a href="/">Naar het begin van Kindbrug</a></p>
</body>
</html>
`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

function handler(event) {
  const { request } = event;
  if (request.uri === '/' || FILE.test(request.uri)) return request;
  const headers = {};
  for (const name of Object.keys(HEADERS)) headers[name] = { value: HEADERS[name] };
  return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers,
    body: { encoding: 'text', data: PAGE },
  };
}
