import { createServer, type Server } from 'node:http';
import * as z from 'zod';
import { localEnvironment } from '../../../infra/local/aws/place.ts';

const delays: unknown[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      delays.push(JSON.parse(body));
      response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    ...localEnvironment,
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const record = (messageId: string, body: string, receiveCount = 1) => ({
  messageId,
  body,
  receiptHandle: `receipt-${messageId}`,
  eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:billing-events',
  attributes: { ApproximateReceiveCount: String(receiveCount) },
});

describe('queue handler', () => {
  it('sends back exactly the messages that failed, each with a longer wait', async () => {
    const { queueHandler } = await import('../../../shared/platform/aws/queue-handler.ts');
    const handled: string[] = [];
    const handler = queueHandler({
      message: z.strictObject({ id: z.string() }),
      async handle({ id }) {
        if (id === 'bad') throw new Error('no');
        handled.push(id);
      },
    });
    const result = await handler({
      Records: [
        record('1', '{"id":"a"}'),
        record('2', '{"id":"bad"}', 3),
        record('3', 'nonsense'),
        record('4', '{"id":"b","more":1}', 9),
        record('5', '{"id":"c"}'),
      ],
    });
    expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['2', '3', '4']);
    expect(handled).toEqual(['a', 'c']);
    expect(delays).toHaveLength(3);
    expect(delays).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ReceiptHandle: 'receipt-2', VisibilityTimeout: 32 }),
        expect.objectContaining({ ReceiptHandle: 'receipt-3', VisibilityTimeout: 2 }),
        expect.objectContaining({ ReceiptHandle: 'receipt-4', VisibilityTimeout: 900 }),
      ]),
    );
  });
});
