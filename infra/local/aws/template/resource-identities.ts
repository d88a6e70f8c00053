/** What `Ref` and `Fn::GetAtt` say about a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The account, region and addresses that identities are made from. */
export interface Place {
  readonly region: string;
  readonly accountId: string;
  queueUrl(name: string): string;
}

type Identify = (name: string, place: Place) => Identity;

/** The resource types the local AWS runs, with the property that names them. */
export const modelledTypes: Readonly<Record<string, { readonly nameProperty?: string; readonly identify: Identify }>> =
  {
    'AWS::DynamoDB::Table': { nameProperty: 'TableName', identify: tableIdentity },
    'AWS::DynamoDB::GlobalTable': { nameProperty: 'TableName', identify: tableIdentity },
    'AWS::S3::Bucket': {
      nameProperty: 'BucketName',
      identify: (name) => {
        const bucket = name.toLowerCase();
        return { ref: bucket, attributes: { Arn: `arn:aws:s3:::${bucket}` } };
      },
    },
    'AWS::SQS::Queue': {
      nameProperty: 'QueueName',
      identify: (name, place) => ({
        ref: place.queueUrl(name),
        attributes: { Arn: arn('sqs', name, place), QueueName: name, QueueUrl: place.queueUrl(name) },
      }),
    },
    'AWS::SecretsManager::Secret': {
      nameProperty: 'Name',
      identify: (name, place) => {
        const secretArn = arn('secretsmanager', `secret:${name}-local0`, place);
        return { ref: secretArn, attributes: { Id: secretArn } };
      },
    },
    'AWS::Lambda::Function': {
      nameProperty: 'FunctionName',
      identify: (name, place) => ({
        ref: name,
        attributes: { Arn: arn('lambda', `function:${name}`, place) },
      }),
    },
    'AWS::Lambda::EventSourceMapping': { identify: plain },
    'AWS::ApiGateway::RestApi': {
      identify: () => ({ ref: 'local', attributes: { RestApiId: 'local', RootResourceId: 'root' } }),
    },
    'AWS::ApiGateway::Resource': { identify: plain },
    'AWS::ApiGateway::Method': { identify: plain },
    'AWS::ApiGateway::Authorizer': { identify: plain },
    'AWS::ApiGateway::GatewayResponse': { identify: plain },
    'AWS::ApiGateway::Stage': { nameProperty: 'StageName', identify: plain },
    'AWS::Events::Rule': { nameProperty: 'Name', identify: named('events', 'rule/') },
    'AWS::Scheduler::Schedule': { nameProperty: 'Name', identify: named('scheduler', 'schedule/default/') },
  };

/** Types that change nothing a caller can see locally; everything else unknown is refused. */
const harmlessTypes: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::UsagePlan',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Route53::RecordSet',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::XRay::Group',
  'Custom::S3AutoDeleteObjects',
]);

const harmlessServices = ['AWS::IAM::', 'AWS::Logs::', 'AWS::CloudWatch::', 'AWS::SNS::', 'AWS::KMS::', 'AWS::WAFv2::'];

/** True when a resource of this type may be left out locally. */
export function isHarmless(type: string): boolean {
  return harmlessTypes.has(type) || harmlessServices.some((service) => type.startsWith(service));
}

/** The identity of a left-out resource: enough for an ARN to appear in an environment variable. */
export function harmlessIdentity(type: string, name: string, place: Place): Identity {
  const service = (type.split('::')[1] ?? 'aws').toLowerCase();
  const resourceArn = arn(service, name, place);
  return { ref: service === 'sns' ? resourceArn : name, attributes: { Arn: resourceArn } };
}

function tableIdentity(name: string, place: Place): Identity {
  return { ref: name, attributes: { Arn: arn('dynamodb', `table/${name}`, place) } };
}

function named(service: string, prefix: string): Identify {
  return (name, place) => ({ ref: name, attributes: { Arn: arn(service, prefix + name, place) } });
}

function plain(name: string): Identity {
  return { ref: name, attributes: {} };
}

function arn(service: string, resource: string, place: Place): string {
  return `arn:aws:${service}:${place.region}:${place.accountId}:${resource}`;
}
