//! `elbow sample`: one instance of the sample service.

use std::process::ExitCode;
use std::time::Duration;

use elbow_sample::{SampleConfig, SampleOptions};

use crate::cli::SampleArgs;
use crate::error::CommandError;

pub(crate) fn run(args: SampleArgs) -> Result<ExitCode, CommandError> {
    let defaults = SampleOptions::default();
    let options = SampleOptions {
        host: args.host,
        port: args.port,
        database: args.database,
        version: args.version,
        instance_id: args.instance_id.unwrap_or(defaults.instance_id),
        cpu_cost: Duration::from_micros(args.cpu_cost_us),
        startup_delay: Duration::from_millis(args.startup_delay_ms),
        fail_after: args.fail_after_ms.map(Duration::from_millis),
        drain_limit: defaults.drain_limit,
    };
    let config =
        SampleConfig::try_new(options).map_err(|error| CommandError::Usage(error.to_string()))?;
    elbow_sample::run(config)
        .map_err(|source| CommandError::failed("the sample service failed", source))?;
    Ok(ExitCode::SUCCESS)
}
