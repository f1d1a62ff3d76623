/**
 * Answers what cannot be a file of the client, before the bucket is asked: the client keeps its pages behind `#`, so
 * any other path is a mistyped or old address. (The error pages of a distribution cannot do this: they would replace
 * the answers of the API too.) Runs at the edge, in CloudFront's own JavaScript: ECMAScript 5.1 with little of what
 * came later, so no destructuring and no for…of. `docs/aws-facts.md` says what holds it to that.
 */
// Patterns are Perl's there, where a `$` also stands before a last line break: so the end is "nothing follows".
const FILE = /^\/(assets\/([\w-][\w.-]*\/)?)?[\w-][\w.-]*\.[a-z0-9]+(?![\s\S])/;

const PAGE = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pagina niet gevonden - Kindbrug</title></head>
<body>
<h1>Deze pagina is er niet</h1>
<p>Misschien klopt het adres niet, of bestaat deze pagina niet meer.</p>
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

function headerValues() {
  const values = {};
  for (const name in HEADERS) values[name] = { value: HEADERS[name] };
  return values;
}

function handler(event) {
  const request = event.request;
  if (request.uri === '/' || FILE.test(request.uri)) return request;
  return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: headerValues(),
    body: { encoding: 'text', data: PAGE },
  };
}
