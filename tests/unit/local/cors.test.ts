import { describe, expect, test } from 'vitest';
import { corsHeaders } from '#local/cloud/s3/cors.ts';

const rule = (allowedOrigin: string) => ({
  allowedOrigins: [allowedOrigin],
  allowedMethods: ['PUT'],
  allowedHeaders: ['*'],
  exposedHeaders: ['ETag'],
});

describe('an origin that a bucket lets in', () => {
  test.each([
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000', true],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:40001', false],
    ['http://*.localhost:4000', 'http://voorschool.localhost:4000', true],
    ['http://*.localhost:4000', 'http://contactpersoon.jk.localhost:4000', true],
    ['http://*.localhost:4000', 'http://voorschool.localhost:4001', false],
    ['http://*.localhost:4000', 'http://localhost:4000', false],
    ['http://*.localhost:4000', 'https://voorschool.localhost:4000', false],
    ['*', 'https://elders.example', true],
  ])('%s, asked by %s: %s', (allowed, origin, isLetIn) => {
    expect('access-control-allow-origin' in corsHeaders([rule(allowed)], origin, 'PUT')).toBe(isLetIn);
  });
});
