//! Key pairs (ec2 reference, section 6).

use elbow_state::ec2::KeyPair;
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2::{
    CreateKeyPairInput, CreateKeyPairOutput, DeleteKeyPairInput, DeleteKeyPairOutput,
    DescribeKeyPairsInput, DescribeKeyPairsOutput, ImportKeyPairInput, ImportKeyPairOutput,
    KeyPairInfo,
};

use super::access::{Ec2Look, unless_dry};
use super::filter::{Filters, one};
use super::key_material::{self, PublicKey};
use super::tag;
use super::{errors, security_groups};
use crate::context::{Reading, Writing};

const FILTERS: &[&str] = &["key-name", "key-pair-id", "fingerprint", "key-type"];

pub(crate) fn create_key_pair(
    context: &mut Writing<'_, '_>,
    input: CreateKeyPairInput,
) -> Result<CreateKeyPairOutput, ApiError> {
    check_new(context, &input.key_name)?;
    if input.key_format.as_deref().is_some_and(|format| format != "pem") {
        return Err(errors::unsupported("keys in another format than pem"));
    }
    let tags = tag::specified(input.tag_specifications.as_ref(), "key-pair")?;
    // Making an RSA key takes long enough that a dry run should not.
    unless_dry(input.dry_run, ())?;
    let made = match input.key_type.as_deref() {
        None | Some("rsa") => key_material::new_rsa(),
        Some("ed25519") => key_material::new_ed25519(),
        Some(other) => return Err(errors::unknown_value(other, "KeyType")),
    };
    let made = made.ok_or_else(ApiError::internal)?;
    let pair = store(context, input.key_name, made.public, tags)?;
    Ok(CreateKeyPairOutput {
        key_pair_id: Some(pair.pair_id),
        tags: tag::shown(&pair.tags),
        key_name: Some(pair.name),
        key_fingerprint: Some(pair.fingerprint),
        key_material: Some(made.private),
    })
}

pub(crate) fn import_key_pair(
    context: &mut Writing<'_, '_>,
    input: ImportKeyPairInput,
) -> Result<ImportKeyPairOutput, ApiError> {
    check_new(context, &input.key_name)?;
    let key = key_material::import(&input.public_key_material).ok_or_else(|| {
        let message = "Key is not in valid OpenSSH public key format";
        ApiError::new("InvalidKey.Format", message)
    })?;
    let tags = tag::specified(input.tag_specifications.as_ref(), "key-pair")?;
    let pair = store(context, input.key_name, key, tags)?;
    let output = ImportKeyPairOutput {
        key_fingerprint: Some(pair.fingerprint),
        key_name: Some(pair.name),
        key_pair_id: Some(pair.pair_id),
        tags: tag::shown(&pair.tags),
    };
    unless_dry(input.dry_run, output)
}

fn check_new(context: &Writing<'_, '_>, name: &str) -> Result<(), ApiError> {
    security_groups::check_text(name, "KeyName")?;
    if context.maybe::<KeyPair>(name)?.is_some() {
        let message = "The keypair already exists";
        return Err(ApiError::new("InvalidKeyPair.Duplicate", message));
    }
    Ok(())
}

fn store(
    context: &mut Writing<'_, '_>,
    name: String,
    key: PublicKey,
    tags: elbow_state::Tags,
) -> Result<KeyPair, ApiError> {
    let pair = KeyPair {
        name,
        pair_id: context.new_id("key"),
        kind: key.kind.to_owned(),
        fingerprint: key.fingerprint,
        public_key: key.openssh,
        created_at: context.now,
        tags,
    };
    context.save(&pair)?;
    Ok(pair)
}

pub(crate) fn describe_key_pairs(
    context: &Reading<'_>,
    input: DescribeKeyPairsInput,
) -> Result<DescribeKeyPairsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let pairs = context.list::<KeyPair>()?;
    let names = input.key_names.unwrap_or_default();
    let ids = input.key_pair_ids.unwrap_or_default();
    let missing_name = names.iter().find(|name| !pairs.iter().any(|pair| &pair.name == *name));
    let missing_id = ids.iter().find(|id| !pairs.iter().any(|pair| &pair.pair_id == *id));
    if let Some(missing) = missing_name.or(missing_id) {
        let message = format!("The key pair '{missing}' does not exist");
        return Err(ApiError::new("InvalidKeyPair.NotFound", message));
    }
    let chosen = |pair: &KeyPair| {
        (names.is_empty() && ids.is_empty())
            || names.contains(&pair.name)
            || ids.contains(&pair.pair_id)
    };
    let fits = |pair: &KeyPair| {
        filters.fit(&pair.tags, |name| match name {
            "key-pair-id" => one(&pair.pair_id),
            "fingerprint" => one(&pair.fingerprint),
            "key-type" => one(&pair.kind),
            _ => one(&pair.name),
        })
    };
    let with_key = input.include_public_key == Some(true);
    let shown = |pair: &KeyPair| KeyPairInfo {
        key_pair_id: Some(pair.pair_id.clone()),
        key_type: Some(pair.kind.clone()),
        tags: tag::shown(&pair.tags),
        public_key: with_key.then(|| format!("{} {}\n", pair.public_key, pair.name)),
        create_time: Some(pair.created_at),
        key_name: Some(pair.name.clone()),
        key_fingerprint: Some(pair.fingerprint.clone()),
    };
    let key_pairs = pairs.iter().filter(|pair| chosen(pair) && fits(pair)).map(|pair| shown(pair));
    let output = DescribeKeyPairsOutput { key_pairs: Some(key_pairs.collect()) };
    unless_dry(input.dry_run, output)
}

pub(crate) fn delete_key_pair(
    context: &mut Writing<'_, '_>,
    input: DeleteKeyPairInput,
) -> Result<DeleteKeyPairOutput, ApiError> {
    let pair = match (input.key_name, input.key_pair_id) {
        (Some(name), _) => context.maybe::<KeyPair>(&name)?,
        (None, Some(id)) => context.list::<KeyPair>()?.into_iter().find(|pair| pair.pair_id == id),
        (None, None) => return Err(ApiError::missing_parameter("KeyName")),
    };
    // An unknown one is as good as deleted.
    if let Some(pair) = &pair {
        context.remove::<KeyPair>(&pair.name)?;
    }
    let key_pair_id = pair.map(|pair| pair.pair_id.clone());
    unless_dry(input.dry_run, DeleteKeyPairOutput { r#return: Some(true), key_pair_id })
}
