import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { localClient } from '../../../infra/local/aws/place.ts';
import { startFixture, type Fixture } from './fixture/start-fixture.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture({ instancesMax: 2, idleMs: 50 });
});

afterAll(async () => {
  await fixture.close();
});

async function echo() {
  return (await fetch(fixture.aws.apiUrl)).json();
}

describe('a function', () => {
  it('sees the environment of the template and of the service, and nothing of this process', async () => {
    process.env['LEAK_CHECK'] = 'must not be seen';
    const { environment } = await echo();
    expect(environment).toMatchObject({
      SITE_URL: 'https://site.test',
      JOINED: 'a-eu-central-1',
      PICKED: 'site.test',
      CHOSEN: 'yes',
      SUBSTITUTED: 'eu-central-1/root/${Literal}',
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-echo',
    });
    const unexpected = Object.keys(environment).filter(
      (name) => !/^(AWS_|LAMBDA_TASK_ROOT|_HANDLER|TZ|LANG)/.test(name),
    );
    expect(unexpected.sort()).toEqual(['CHOSEN', 'FUNCTION_ID', 'JOINED', 'PICKED', 'SITE_URL', 'SUBSTITUTED']);
  });

  it('knows its name and the time it has left', async () => {
    const { functionName, remainingMs } = await echo();
    expect(functionName).toBe('fixture-echo');
    expect(remainingMs).toBeGreaterThan(0);
    expect(remainingMs).toBeLessThanOrEqual(10_000);
  });

  it('sees the domain clock', async () => {
    fixture.aws.setClockOffset(1_234);
    expect((await echo()).clockOffset).toBe(1_234);
    fixture.aws.setClockOffset(0);
    expect((await echo()).clockOffset).toBe(0);
  });

  it('is called by id, name or logical id, and by no other', async () => {
    for (const key of ['tick', 'fixture-tick', 'Tick']) {
      expect(await fixture.aws.invoke(key, { n: 1 })).toEqual({ got: { n: 1 } });
    }
    await expect(fixture.aws.invoke('nobody', {})).rejects.toThrow('Function not found: nobody');
  });

  it('reports its own error to the one who invoked it', async () => {
    await expect(fixture.aws.invoke('misbehave', { pathParameters: { manner: 'throw' } })).rejects.toThrow('it broke');
  });

  it('answers more calls at once than it has copies', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(`${fixture.aws.apiUrl}/misbehave/slow`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  it('uses DynamoDB, S3, SQS and Secrets Manager through the official SDK', async () => {
    const { aws } = fixture;
    const s3 = new S3Client(localClient(aws.endpoints.s3));
    const object = { Bucket: aws.outputs['BucketName'] ?? '', Key: 'a/b.json' };
    await s3.send(new PutObjectCommand({ ...object, Body: '[1]' }));
    expect(await (await s3.send(new GetObjectCommand(object))).Body?.transformToString()).toBe('[1]');
    s3.destroy();
    const response = await fetch(`${aws.apiUrl}/services`, { method: 'POST', body: 'key-1' });
    expect(await response.json()).toEqual({
      firstPut: 'none',
      secondPut: 'ConditionalCheckFailedException',
      object: '[1]',
      secret: '{"api_key":"sk_test"}',
      byArn: '{"api_key":"sk_test"}',
      noSecret: 'ResourceNotFoundException',
    });
    await aws.idle();
    expect(fixture.lines).toContainEqual(
      expect.stringContaining('"body":"from a function","receiveCount":"1","kind":"greeting"'),
    );
  });

  it('gets a secret that was changed', async () => {
    fixture.aws.setSecret('fixture/secret', 'second');
    const response = await fetch(`${fixture.aws.apiUrl}/services`, { method: 'POST', body: 'key-2' });
    expect(await response.json()).toMatchObject({ secret: 'second' });
  });
});
