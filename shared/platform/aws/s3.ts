import { S3Client } from '@aws-sdk/client-s3';

/** So many requests are under way at once; more of them wait. Fewer leave the link idle, more gain nothing. */
const agent = { maxSockets: 32, keepAlive: true };

/** Opens S3 with bounded waits: without them a stalled read would last for ever. */
export function openS3(): S3Client {
  return new S3Client({
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      socketTimeout: 10_000,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
}
