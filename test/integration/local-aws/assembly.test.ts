import { rm } from 'node:fs/promises';
import { localPlace } from '../../../infra/local/aws/place.ts';
import { startLocalAws } from '../../../infra/local/aws/start.ts';
import { readCloudAssembly } from '../../../infra/local/aws/template/cloud-assembly.ts';
import { readFunctions } from '../../../infra/local/aws/template/function-resources.ts';
import { linkResources } from '../../../infra/local/aws/template/resources.ts';
import { readRestApi } from '../../../infra/local/aws/template/rest-api.ts';
import { ensureCloudAssembly } from '../../../infra/local/cloud-assembly.ts';
import { startFixture, writeAssembly } from './fixture/start-fixture.ts';
import { apiTemplate, dataTemplate } from './fixture/template.ts';

const place = { ...localPlace, queueUrl: (name: string) => `http://127.0.0.1:1/000000000000/${name}` };

async function startWith(changes: Readonly<Record<string, unknown>>, parameters = { SiteUrl: 'https://site.test' }) {
  const api = { ...apiTemplate, Resources: { ...apiTemplate.Resources, ...changes } };
  const cloudAssembly = await writeAssembly({ Data: dataTemplate, Api: api });
  try {
    const aws = await startLocalAws({ cloudAssembly, port: 0, parameters, secrets: {} });
    await aws.close();
  } finally {
    await rm(cloudAssembly, { recursive: true, force: true });
  }
}

describe('a template the local AWS cannot run', () => {
  const { Echo, Mapping, Hourly } = apiTemplate.Resources;
  const withProperties = (resource: { Type: string; Properties: object }, properties: object) => ({
    ...resource,
    Properties: { ...resource.Properties, ...properties },
  });

  it.each([
    [
      'an unknown resource type',
      { Cluster: { Type: 'AWS::ECS::Cluster' } },
      'Api.Cluster: resource type AWS::ECS::Cluster',
    ],
    [
      'an unknown intrinsic function',
      { Echo: withProperties(Echo, { Timeout: { 'Fn::Length': [] } }) },
      'Api.Echo.Timeout: Fn::Length is not supported locally',
    ],
    [
      'a reference to nothing',
      { Echo: withProperties(Echo, { Timeout: { Ref: 'Nothing' } }) },
      'Api.Echo.Timeout.Ref: Nothing does not exist in Api',
    ],
    [
      'an import that nobody exports',
      { Echo: withProperties(Echo, { Environment: { Variables: { A: { 'Fn::ImportValue': 'nobody' } } } }) },
      'no stack exports nobody',
    ],
    ['a filter on a queue', { Mapping: withProperties(Mapping, { FilterCriteria: {} }) }, 'is not supported locally'],
    [
      'a cron schedule',
      { Hourly: withProperties(Hourly, { ScheduleExpression: 'cron(0 1 * * ? *)' }) },
      'Api.Hourly: schedule cron(0 1 * * ? *) is not supported locally',
    ],
    [
      'a missing bundle',
      { Echo: withProperties(Echo, { Code: { S3Key: 'gone.zip' } }) },
      'no asset has the key gone.zip',
    ],
  ])('is refused with its path: %s', async (_case, changes, message) => {
    await expect(startWith(changes)).rejects.toThrow(message);
  });

  it('is refused when a parameter has no value', async () => {
    await expect(startWith({}, Object.create(null))).rejects.toThrow('parameter SiteUrl has no value');
  });
});

describe('the local AWS', () => {
  it('resolves outputs, with the address of the API replaced by the local one', async () => {
    const { aws, close } = await startFixture();
    expect(aws.outputs).toMatchObject({ TableName: 'Data-Table', BucketName: 'data-bucket', ApiUrl: aws.apiUrl });
    expect(aws.outputs['QueueUrl']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/000000000000\/work$/);
    await close();
  });

  it('refuses a port that is taken, and leaves nothing running', async () => {
    const { aws, close } = await startFixture();
    await expect(startFixture({ port: Number(new URL(aws.apiUrl).port) })).rejects.toThrow('EADDRINUSE');
    await close();
  });

  it('leaves no port open, and closes twice without complaint', async () => {
    const { aws, close } = await startFixture({ prewarm: ['echo'] });
    await close();
    await aws.close();
    for (const url of [aws.apiUrl, ...Object.values(aws.endpoints)]) await expect(fetch(url)).rejects.toThrow();
  });
});

describe('the synthesised app', () => {
  it('resolves, and every function gets an environment of plain strings', async () => {
    const stacks = await readCloudAssembly(await ensureCloudAssembly());
    const names = stacks.flatMap(({ template }) => Object.keys(template.Parameters));
    const parameters = Object.fromEntries(names.map((name) => [name, `https://${name}.test`]));
    const resources = linkResources({ stacks, parameters, place });
    const functions = await readFunctions(resources);
    expect(functions.length).toBeGreaterThan(0);
    for (const { id, environment } of functions) {
      expect(id).toBe(environment['FUNCTION_ID']);
      for (const value of Object.values(environment)) expect(value).not.toMatch(/\[object|\$\{|undefined/);
    }
    const arns = new Set(functions.map(({ arn }) => arn));
    for (const { integration } of readRestApi(resources).methods) {
      if (integration.kind === 'lambda') expect(arns).toContain(integration.functionArn);
    }
  });
});
