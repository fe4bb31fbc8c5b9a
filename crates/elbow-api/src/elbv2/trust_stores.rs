//! CreateTrustStore, ModifyTrustStore, DescribeTrustStores and DeleteTrustStore.
//!
//! A trust store is made of a bundle of certificates in S3. elbow has no S3, so no bundle is ever
//! found and there is no trust store: the answers are those that AWS gives then.

use elbow_state::{Arn, elbv2::SERVICE};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{
    CreateTrustStoreInput, CreateTrustStoreOutput, DeleteTrustStoreInput, DeleteTrustStoreOutput,
    DescribeTrustStoresInput, DescribeTrustStoresOutput, ModifyTrustStoreInput,
    ModifyTrustStoreOutput,
};

use super::fault::{Thing, bad_arn, code, modeled, not_found};
use super::tags;
use crate::context::{Look, Reading, Writing};

pub(super) fn create(
    _context: &mut Writing<'_, '_>,
    input: CreateTrustStoreInput,
) -> Result<CreateTrustStoreOutput, ApiError> {
    tags::on_create(input.tags)?;
    let (bucket, key) =
        (input.ca_certificates_bundle_s3_bucket, input.ca_certificates_bundle_s3_key);
    Err(no_bundle(&bucket, &key))
}

pub(super) fn modify(
    context: &mut Writing<'_, '_>,
    input: ModifyTrustStoreInput,
) -> Result<ModifyTrustStoreOutput, ApiError> {
    Err(unknown(context, &input.trust_store_arn))
}

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeTrustStoresInput,
) -> Result<DescribeTrustStoresOutput, ApiError> {
    if let Some(arn) = input.trust_store_arns.unwrap_or_default().first() {
        return Err(unknown(context, arn));
    }
    if !input.names.unwrap_or_default().is_empty() {
        return Err(not_found(Thing::TrustStore));
    }
    Ok(DescribeTrustStoresOutput { trust_stores: Some(Vec::new()), next_marker: None })
}

pub(super) fn delete(
    context: &mut Writing<'_, '_>,
    input: DeleteTrustStoreInput,
) -> Result<DeleteTrustStoreOutput, ApiError> {
    Err(unknown(context, &input.trust_store_arn))
}

fn no_bundle(bucket: &str, key: &str) -> ApiError {
    let message = format!(
        "The CA certificates bundle '{key}' in bucket '{bucket}' is not found: elbow has no S3"
    );
    modeled(&code::CA_CERTIFICATES_BUNDLE_NOT_FOUND, message)
}

fn unknown(context: &impl Look, arn: &str) -> ApiError {
    let scope = context.scope();
    let well_formed = Arn::parse(arn).is_some_and(|arn| {
        arn.service == SERVICE && arn.is_of(scope) && arn.resource.starts_with("truststore/")
    });
    if well_formed { not_found(Thing::TrustStore) } else { bad_arn(arn, Thing::TrustStore) }
}
