import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { secretNames, type StageSettings } from '../stages.ts';

export interface DataStackProps extends StackProps {
  readonly stage: StageSettings;
}

/** Everything that must outlive a deployment: the table, the norms, the secrets. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly normsBucket: Bucket;
  readonly stripeSecret: Secret;
  readonly supabaseSecret: Secret;

  constructor(scope: Construct, id: string, { stage, ...props }: DataStackProps) {
    super(scope, id, props);
    // Kept when removed or replaced, but not when the first deployment fails half-way: names would then be taken.
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expires_at',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.AWS_MANAGED,
      deletionProtection: stage.keepsData,
      removalPolicy,
    });
    this.normsBucket = new Bucket(this, 'Norms', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(365), abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
      removalPolicy,
    });
    // Created with a random value that no function accepts: the operator puts the real one in after the first deploy.
    this.stripeSecret = new Secret(this, 'StripeSecret', { secretName: secretNames.stripe, removalPolicy });
    this.supabaseSecret = new Secret(this, 'SupabaseSecret', { secretName: secretNames.supabase, removalPolicy });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'NormsBucketName', { value: this.normsBucket.bucketName });
  }
}
