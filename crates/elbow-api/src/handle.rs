//! One request in, one reply out.

use std::sync::Arc;

use elbow_base::{Rng, Timestamp};
use elbow_model::ActivityId;
use elbow_state::Scope;
use elbow_store::{Store, StoreError, StoreExt};
use elbow_wire::{
    ApiError, Call, HttpResponse, Request, Service, respond_error, respond_route_error, route,
};

use crate::context::{Reading, Writing, store_fault};
use crate::handler::{self, Handler, Table};
use crate::live::Live;
use crate::settings::ApiSettings;

/// The API over one store.
pub struct Api {
    store: Arc<dyn Store>,
    live: Arc<dyn Live>,
    settings: ApiSettings,
}

/// When a request came, and the chance it brings.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    /// The time.
    pub now: Timestamp,
    /// Seeds the ids that are made for it.
    pub seed: u64,
}

/// What a handler could not do: its own answer, or the store's fault.
enum Failure {
    Api(ApiError),
    Store(StoreError),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    fn answer(self) -> ApiError {
        match self {
            Self::Api(error) => error,
            Self::Store(error) => store_fault(error),
        }
    }
}

impl Api {
    /// The API over `store`, which was opened with [`elbow_state::schema`].
    pub fn new(store: Arc<dyn Store>, live: Arc<dyn Live>, settings: ApiSettings) -> Self {
        Self { store, live, settings }
    }

    /// Answers a request. Blocks until what it wrote is durable, so it is not for a thread that
    /// others wait on.
    pub fn handle(&self, request: &Request<'_>, arrival: Arrival) -> HttpResponse {
        let mut rng = Rng::from_seed(arrival.seed);
        // A UUID, as an activity's id is one.
        let request_id = ActivityId::generate(&mut rng).to_string();
        let call = match route(request) {
            Ok(call) => call,
            Err(error) => return respond_route_error(&error, &request_id),
        };
        match self.answer(&call, &request_id, arrival.now, &rng) {
            Ok(response) => response,
            Err(error) => respond_error(&call, &error, &request_id),
        }
    }

    fn answer(
        &self,
        call: &Call<'_>,
        request_id: &str,
        now: Timestamp,
        rng: &Rng,
    ) -> Result<HttpResponse, ApiError> {
        let scope = self.scope(call)?;
        let live = &*self.live;
        let settings = &self.settings;
        match handler::find(table(call.service), call.operation) {
            None => Err(ApiError::not_implemented(call.service, call.operation)),
            Some(Handler::Read(read)) => {
                let snapshot = self.store.snapshot();
                let reading = Reading { scope: &scope, now, live, settings, snapshot: &snapshot };
                read(&reading, call, request_id)
            }
            Some(Handler::Write(write)) => {
                let committed = self.store.transact(|tx| {
                    // A transaction that is made again draws the same ids again.
                    let rng = rng.clone();
                    let mut writing = Writing { scope: &scope, now, live, settings, rng, tx };
                    write(&mut writing, call, request_id).map_err(Failure::Api)
                });
                committed.map(|committed| committed.value).map_err(Failure::answer)
            }
        }
    }

    /// Whose state a request is about, from its credential scope.
    fn scope(&self, call: &Call<'_>) -> Result<Scope, ApiError> {
        let account = call.account_hint().unwrap_or(&self.settings.default_account);
        let region = call.region().unwrap_or(&self.settings.default_region);
        Scope::try_new(account, region).map_err(|error| ApiError::validation(error.to_string()))
    }
}

/// The operations there are. Everything else answers with an error that names it.
fn table(service: Service) -> Table {
    match service {
        Service::Ec2 => crate::ec2::TABLE,
        Service::Elbv2 => crate::elbv2::TABLE,
        Service::Ssm => crate::ssm::TABLE,
        Service::Autoscaling | Service::Cloudwatch | Service::Sts | Service::Iam => &[],
    }
}
