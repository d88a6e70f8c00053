import * as z from 'zod';
import { resourcesOf, synthesise, type StackTemplate } from './synthesised.ts';

const production = synthesise('production').templates.Data;
const local = synthesise('local').templates.Data;

const statefulTypes = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'];
const stateful = (template: StackTemplate) =>
  Object.values(template.Resources).filter(({ Type }) => statefulTypes.includes(Type));
const only = (template: StackTemplate, type: string) => {
  const [properties, ...others] = Object.values(resourcesOf(template, type, z.record(z.string(), z.unknown())));
  expect(others).toEqual([]);
  return properties;
};

describe('what must outlive a deployment', () => {
  it('is kept when a production stack is deleted or a resource is replaced', () => {
    expect(stateful(production)).toHaveLength(4);
    for (const resource of stateful(production)) {
      expect(resource.DeletionPolicy).toMatch(/^Retain/);
      expect(resource.UpdateReplacePolicy).toBe('Retain');
    }
  });

  it('is not kept by the embedded stack', () => {
    for (const resource of stateful(local)) expect(resource.DeletionPolicy).toBe('Delete');
    expect(only(local, 'AWS::DynamoDB::Table')).toMatchObject({ DeletionProtectionEnabled: false });
  });

  it('sits in a table that cannot be dropped, can be restored and forgets by expires_at', () => {
    expect(only(production, 'AWS::DynamoDB::Table')).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
    });
  });

  it('sits in a bucket that is private, encrypted and versioned', () => {
    const bucket = only(production, 'AWS::S3::Bucket');
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(JSON.stringify(bucket)).toContain('AES256');
  });

  it('is refused over plain HTTP', () => {
    expect(JSON.stringify(only(production, 'AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('holds secrets whose value no template carries', () => {
    const secrets = Object.values(
      resourcesOf(production, 'AWS::SecretsManager::Secret', z.record(z.string(), z.unknown())),
    );
    expect(secrets.map(({ Name }) => Name)).toEqual(['database-packages/stripe', 'database-packages/supabase']);
    for (const secret of secrets) expect(secret).not.toHaveProperty('SecretString');
  });
});
