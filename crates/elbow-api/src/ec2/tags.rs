//! CreateTags, DeleteTags and DescribeTags (ec2 reference, section 12): over every kind of
//! resource, told apart by its id.

use elbow_state::Tags;
use elbow_state::ec2::{
    Ec2Record, ElasticAddress, Image, Instance, InternetGateway, KeyPair, LaunchTemplate,
    NatGateway, NetworkInterface, RouteTable, SecurityGroup, Subnet, Volume, Vpc,
};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateTagsInput, DeleteTagsInput, DescribeTagsInput, DescribeTagsOutput, Tag, TagDescription,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, Writing};

/// Resources of one request.
const RESOURCES_MAX: usize = 1000;

const FILTERS: &[&str] = &["key", "resource-id", "resource-type", "value"];

/// A record that can be tagged.
trait Tagged: Ec2Record {
    /// As tags call the type.
    const TYPE: &'static str;
    fn tags(&self) -> &Tags;
    fn tags_mut(&mut self) -> &mut Tags;
    /// The id that tags call it by.
    fn tag_id(&self) -> &str {
        self.id()
    }
}

macro_rules! tagged {
    ($($type:ty: $name:literal,)+) => {
        $(impl Tagged for $type {
            const TYPE: &'static str = $name;

            fn tags(&self) -> &Tags {
                &self.tags
            }

            fn tags_mut(&mut self) -> &mut Tags {
                &mut self.tags
            }
        })+
    };
}

tagged! {
    ElasticAddress: "elastic-ip",
    Image: "image",
    Instance: "instance",
    InternetGateway: "internet-gateway",
    LaunchTemplate: "launch-template",
    NatGateway: "natgateway",
    NetworkInterface: "network-interface",
    RouteTable: "route-table",
    SecurityGroup: "security-group",
    Subnet: "subnet",
    Volume: "volume",
    Vpc: "vpc",
}

impl Tagged for KeyPair {
    const TYPE: &'static str = "key-pair";

    fn tags(&self) -> &Tags {
        &self.tags
    }

    fn tags_mut(&mut self) -> &mut Tags {
        &mut self.tags
    }

    fn tag_id(&self) -> &str {
        &self.pair_id
    }
}

type Change<'a> = &'a dyn Fn(&mut Tags) -> Result<(), ApiError>;

pub(crate) fn create_tags(
    context: &mut Writing<'_, '_>,
    input: CreateTagsInput,
) -> Result<Nothing, ApiError> {
    if input.tags.is_empty() {
        return Err(ApiError::missing_parameter("tagSet"));
    }
    each(context, &input.resources, &|tags| tag::add(tags, &input.tags))?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn delete_tags(
    context: &mut Writing<'_, '_>,
    input: DeleteTagsInput,
) -> Result<Nothing, ApiError> {
    let goes = |key: &String, value: &String| match &input.tags {
        Some(tags) if !tags.is_empty() => tags.iter().any(|tag: &Tag| {
            tag.key.as_ref() == Some(key) && tag.value.as_ref().is_none_or(|given| given == value)
        }),
        _ => true,
    };
    each(context, &input.resources, &|tags| {
        tags.retain(|key, value| tag::is_reserved(key) || !goes(key, value));
        Ok(())
    })?;
    unless_dry(input.dry_run, Nothing)
}

fn each(
    context: &mut Writing<'_, '_>,
    resources: &[String],
    change: Change<'_>,
) -> Result<(), ApiError> {
    if resources.is_empty() {
        return Err(ApiError::missing_parameter("resourceIdSet"));
    }
    if resources.len() > RESOURCES_MAX {
        return Err(ApiError::invalid_parameter_value(format!(
            "At most {RESOURCES_MAX} resources can be tagged at once"
        )));
    }
    resources.iter().try_for_each(|id| one_resource(context, id, change))
}

fn one_resource(
    context: &mut Writing<'_, '_>,
    id: &str,
    change: Change<'_>,
) -> Result<(), ApiError> {
    let prefix = id.rsplit_once('-').map_or("", |(prefix, _)| prefix);
    match prefix {
        "eipalloc" => change_tags::<ElasticAddress>(context, Id::Allocation, id, change),
        "ami" => change_tags::<Image>(context, Id::Image, id, change),
        "i" => change_tags::<Instance>(context, Id::Instance, id, change),
        "igw" => change_tags::<InternetGateway>(context, Id::InternetGateway, id, change),
        "lt" => change_tags::<LaunchTemplate>(context, Id::Template, id, change),
        "nat" => change_tags::<NatGateway>(context, Id::NatGateway, id, change),
        "eni" => change_tags::<NetworkInterface>(context, Id::Interface, id, change),
        "rtb" => change_tags::<RouteTable>(context, Id::RouteTable, id, change),
        "sg" => change_tags::<SecurityGroup>(context, Id::Group, id, change),
        "subnet" => change_tags::<Subnet>(context, Id::Subnet, id, change),
        "vol" => change_tags::<Volume>(context, Id::Volume, id, change),
        "vpc" => change_tags::<Vpc>(context, Id::Vpc, id, change),
        "key" => {
            let pairs = context.list::<KeyPair>()?;
            let pair = pairs.iter().find(|pair| pair.pair_id == id);
            let mut pair = (**pair.ok_or_else(|| unknown(id))?).clone();
            change(&mut pair.tags)?;
            context.save(&pair)
        }
        "sgr" => {
            let groups = context.list::<SecurityGroup>()?;
            let group = groups.iter().find(|group| group.rules.iter().any(|rule| rule.id == id));
            let group = group.ok_or_else(|| errors::not_found(Id::Rule, id))?;
            let mut group = (**group).clone();
            let own = group.rules.iter_mut().filter(|rule| rule.id == id);
            own.map(|rule| &mut rule.tags).try_for_each(change)?;
            context.save(&group)
        }
        "acl" => {
            let vpcs = context.list::<Vpc>()?;
            let vpc = vpcs.iter().find(|vpc| vpc.acl == id);
            let vpc = vpc.ok_or_else(|| errors::not_found(Id::NetworkAcl, id))?;
            let mut vpc = (**vpc).clone();
            change(&mut vpc.acl_tags)?;
            context.save(&vpc)
        }
        _ => Err(unknown(id)),
    }
}

fn unknown(id: &str) -> ApiError {
    ApiError::new("InvalidID", format!("The ID '{id}' is not valid"))
}

fn change_tags<R: Tagged>(
    context: &mut Writing<'_, '_>,
    kind: Id,
    id: &str,
    change: Change<'_>,
) -> Result<(), ApiError> {
    let mut record = (*context.get::<R>(kind, id)?).clone();
    change(record.tags_mut())?;
    context.save(&record)
}

pub(crate) fn describe_tags(
    context: &Reading<'_>,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let mut all = Vec::new();
    collect::<ElasticAddress>(context, &mut all)?;
    collect::<Image>(context, &mut all)?;
    collect::<Instance>(context, &mut all)?;
    collect::<InternetGateway>(context, &mut all)?;
    collect::<KeyPair>(context, &mut all)?;
    collect::<LaunchTemplate>(context, &mut all)?;
    collect::<NatGateway>(context, &mut all)?;
    collect::<NetworkInterface>(context, &mut all)?;
    collect::<RouteTable>(context, &mut all)?;
    collect::<SecurityGroup>(context, &mut all)?;
    collect::<Subnet>(context, &mut all)?;
    collect::<Volume>(context, &mut all)?;
    collect::<Vpc>(context, &mut all)?;
    for group in context.list::<SecurityGroup>()? {
        for rule in &group.rules {
            describe("security-group-rule", &rule.id, &rule.tags, &mut all);
        }
    }
    for vpc in context.list::<Vpc>()? {
        describe("network-acl", &vpc.acl, &vpc.acl_tags, &mut all);
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let fitting = all.into_iter().filter(|found| {
        let own = Tags::from([(text(&found.key), text(&found.value))]);
        filters.fit(&own, |name| match name {
            "key" => one(text(&found.key)),
            "resource-id" => one(text(&found.resource_id)),
            "resource-type" => one(text(&found.resource_type)),
            _ => one(text(&found.value)),
        })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, None, "");
    let (page, next_token) = paging.page::<shapes::DescribeTags, _>(fitting, |found| {
        format!("{}/{}", text(&found.resource_id), text(&found.key))
    })?;
    unless_dry(input.dry_run, DescribeTagsOutput { next_token, tags: Some(page) })
}

fn collect<R: Tagged>(look: &impl Look, all: &mut Vec<TagDescription>) -> Result<(), ApiError> {
    for record in look.list::<R>()? {
        describe(R::TYPE, record.tag_id(), record.tags(), all);
    }
    Ok(())
}

fn describe(kind: &str, id: &str, tags: &Tags, all: &mut Vec<TagDescription>) {
    all.extend(tags.iter().map(|(key, value)| TagDescription {
        key: Some(key.clone()),
        resource_id: Some(id.to_owned()),
        resource_type: Some(kind.to_owned()),
        value: Some(value.clone()),
    }));
}
