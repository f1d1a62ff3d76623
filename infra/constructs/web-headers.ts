import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyProps,
} from 'aws-cdk-lib/aws-cloudfront';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * What the client may load and call. Everything else is refused by the browser, also when somebody gets text into a
 * page.
 */
function contentSecurityPolicy(connect: readonly string[]): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    // Papers are shown from memory, never from an address that stays in the browser's cache.
    'img-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connect],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The client needs none of these; a photo of a paper comes through a file field, which asks no permission. */
const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** A function says these itself; API Gateway, which refuses before a function runs, says none. */
const API_ANSWER = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

/**
 * The headers of every answer of the API that has none of its own: those of the gateway itself, refusals of the
 * firewall aside.
 */
export function apiHeaders(scope: Construct, id: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: false },
      ...common(false),
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(API_ANSWER).map(([header, value]) => ({ header, value, override: false })),
    },
  });
}

function common(override: boolean): NonNullable<ResponseHeadersPolicyProps['securityHeadersBehavior']> {
  return {
    strictTransportSecurity: {
      accessControlMaxAge: Duration.days(730),
      includeSubdomains: true,
      preload: true,
      override,
    },
    // CloudFront adds it or not; it has one value only.
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: HeadersFrameOption.DENY, override },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
  };
}

/**
 * The headers of every file of the client.
 * @param connect Origins outside our own that the client calls: where people sign in, and where papers are.
 */
export function webHeaders(scope: Construct, id: string, connect: readonly string[]): ResponseHeadersPolicy {
  const security: ResponseHeadersPolicyProps['securityHeadersBehavior'] = {
    contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connect), override: true },
    ...common(true),
  };
  const others = {
    'Permissions-Policy': DENIED.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
  };
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: security,
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
