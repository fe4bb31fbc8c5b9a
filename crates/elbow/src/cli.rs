//! What may be typed. Parsing touches nothing; [`crate::commands`] checks what belongs together.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Load balancing and automatic scaling on your own machine, in AWS's terms.
#[derive(Debug, Parser)]
#[command(name = "elbow", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Load-balance and autoscale any command.
    Run(RunArgs),
    /// Show the closed loop: real load, real instances, a kill, a deploy, one picture.
    Demo(DemoArgs),
    /// Run one instance of the sample to-do service, in the foreground.
    Sample(SampleArgs),
}

/// `elbow run [OPTIONS] -- COMMAND [ARGUMENTS]...`
#[derive(Args, Debug)]
#[command(after_help = "\
The command finds its address in $HOST and $PORT, which are also replaced in its arguments (write
them in single quotes, so that your shell does not). Each instance has its own HOST.

Examples:
  elbow run -- python3 -m http.server '$PORT' --bind '$HOST'
  elbow run --max 8 --target-rps 200 --health /healthz -- ./my-service --listen '$HOST:$PORT'")]
pub(crate) struct RunArgs {
    /// Name of the service [default: the command's file name].
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Address and port that clients use; port 0 takes any free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The port that every instance serves on [default: a free one for each instance].
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// Fewest instances.
    #[arg(long, default_value_t = 1)]
    pub(crate) min: u32,
    /// Most instances.
    #[arg(long, default_value_t = 4)]
    pub(crate) max: u32,
    /// Keep the instances' average CPU at this percentage of one CPU [default: 50].
    #[arg(long, value_name = "PCT", conflicts_with = "target_rps", allow_negative_numbers = true)]
    pub(crate) target_cpu: Option<f64>,
    /// Keep each instance at this many requests a second.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) target_rps: Option<f64>,
    /// Path that tells whether an instance is healthy [default: /, where any answer below 500 will
    /// do; a path given here must answer 200 to 399].
    #[arg(long, value_name = "PATH")]
    pub(crate) health: Option<String>,
    /// Availability zones to spread over.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=16))]
    pub(crate) zones: u8,
    /// Seconds an instance may fail its health checks after it has started.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub(crate) grace: u32,
    /// Seconds an instance that leaves may take for the requests it is serving.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub(crate) drain: u32,
    /// Threads of the load balancer [default: one a core].
    #[arg(long)]
    pub(crate) workers: Option<usize>,
    /// Directory for the instances' output [default: a directory of this service under
    /// $XDG_STATE_HOME/elbow].
    #[arg(long, value_name = "DIR")]
    pub(crate) log_dir: Option<PathBuf>,
    /// How to show what happens.
    #[arg(long, value_enum, default_value_t = Output::Auto)]
    pub(crate) output: Output,
    /// The command and its arguments.
    #[arg(last = true, required = true, value_name = "COMMAND")]
    pub(crate) command: Vec<String>,
}

/// How to show what happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Output {
    /// The live view on a terminal, else lines.
    Auto,
    /// The live view.
    Live,
    /// One line for each event.
    Plain,
    /// One JSON object a line for each event.
    Json,
}

/// `elbow demo`
#[derive(Args, Debug)]
pub(crate) struct DemoArgs {
    /// A third of the time and of the load; what the tests run.
    #[arg(long)]
    pub(crate) short: bool,
    /// Directory for elbow-demo.json and elbow-demo.svg.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,
    /// Threads of the load balancer [default: one a core].
    #[arg(long)]
    pub(crate) workers: Option<usize>,
}

/// `elbow sample`
#[derive(Args, Debug)]
pub(crate) struct SampleArgs {
    /// Address to listen on.
    #[arg(long, env = "HOST", default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
    /// Port to listen on.
    #[arg(long, env = "PORT", default_value_t = elbow_sample::DEFAULT_PORT)]
    pub(crate) port: u16,
    /// `sqlite:PATH` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`.
    #[arg(long, env = "DATABASE_URL", default_value = elbow_sample::DEFAULT_DATABASE)]
    pub(crate) database: String,
    /// The version that every answer names.
    #[arg(long = "service-version", default_value = "v1")]
    pub(crate) version: String,
    /// The instance that every answer names [default: sample-<process id>].
    #[arg(long, env = "INSTANCE_ID")]
    pub(crate) instance_id: Option<String>,
    /// CPU time that each request costs, in microseconds.
    #[arg(long, value_name = "MICROSECONDS", default_value_t = 0)]
    pub(crate) cpu_cost_us: u64,
    /// Wait this long before listening, in milliseconds.
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    pub(crate) startup_delay_ms: u64,
    /// Answer 500 to everything from this long after the start, in milliseconds.
    #[arg(long, value_name = "MILLISECONDS")]
    pub(crate) fail_after_ms: Option<u64>,
}
