/**
 * The same GetItem with nothing but Node: signed by hand, sent with node:https (node:http for an endpoint without TLS).
 */
import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { Agent, request as overHttps } from 'node:https';

const { AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
const endpoint = new URL(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? `https://dynamodb.${AWS_REGION}.amazonaws.com`);
const isSecure = endpoint.protocol === 'https:';
const agent = isSecure ? new Agent({ keepAlive: true }) : undefined;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Signature version 4 of a POST to the root of the endpoint. */
function signed(target: string, body: string): Record<string, string> {
  const at = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${at.slice(0, 8)}/${AWS_REGION}/dynamodb/aws4_request`;
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    host: endpoint.host,
    'x-amz-date': at,
    'x-amz-target': `DynamoDB_20120810.${target}`,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${AWS_SECRET_ACCESS_KEY}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

function post(target: string, body: string): Promise<string> {
  const options: RequestOptions = { method: 'POST', headers: signed(target, body), ...(agent ? { agent } : {}) };
  return new Promise((resolve, reject) => {
    const send = isSecure ? overHttps : overHttp;
    const request = send(endpoint, options, (answer: IncomingMessage) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    });
    request.on('error', reject).end(body);
  });
}

export const handler = async (event: { readonly key: Record<string, { S: string }> }) => {
  const text = await post('GetItem', JSON.stringify({ TableName: process.env.TABLE_NAME, Key: event.key }));
  const { Item } = JSON.parse(text) as { Item?: unknown };
  return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item) };
};
