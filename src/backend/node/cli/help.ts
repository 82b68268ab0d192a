/** The help of the command line, whole: it is short enough to be read. */
export const help = `redress – the reference backend for claims

  redress serve            runs the server until it is stopped
      --port 8787            0 takes any free port
      --host 127.0.0.1       0.0.0.0 lets other machines in
      --sandbox              opens test payments and the movable clock; never with real orders
      --mediator-key KEY     opens the mediator's routes (or REDRESS_MEDIATOR_KEY)
      --public-url URL       where the server is reached from outside
      --trust-proxy 0        how many proxies in front write X-Forwarded-For; without them it is not believed
      --limits FILE.json     how much anybody may ask (docs/backend.md), or off
      --connections 10       how many connections to a PostgreSQL server at most
      --metrics-port PORT    opens /metrics (Prometheus) and /live on a port of its own, for you alone
      --metrics-host         127.0.0.1
      --log errors           or requests: one JSON line for each
      --static DIR           serves files beside the API
      --smtp URL             sends letters through smtp://user:password@host:587 (or REDRESS_SMTP);
                             without it they are written into the folder mail beside the data
      --mail-from ADDRESS    where letters come from (or REDRESS_MAIL_FROM)
      --files s3://BUCKET    keeps evidence in an S3-compatible store (or REDRESS_FILES), with AWS_ACCESS_KEY_ID
                             and AWS_SECRET_ACCESS_KEY; without it in the folder files beside the data
      --s3-endpoint URL      of a store that is not Amazon's; --s3-region NAME

  redress merchant add     takes a shop in and shows its keys once
      --file profile.json    its public profile: id (pk_…), name, timeZone, locale, promise, returnPolicy
      --policy a-to-z        or marketplace, goodwill, or a pack of your own (FILE.json)
      --origin URL           where buyers may be sent back to; may be repeated
      --email ADDRESS        where letters to the shop go; its published e-mail channel otherwise
      --webhook URL          where the shop's own systems are told; its secret (whsec_…) is shown once
      --providers FILE.json  secrets and pinned certificates of stripe, paypal, amazon-pay (docs/backend.md)
      --payments FILE.json   how buyers may pay: hosted, amazon-pay (docs/payments.md)
      --retention DAYS       how long orders are kept in which nothing happens any more: 1461 (90 at least)
      --replace              writes over a shop that is here already and gives it new keys

  redress merchant token   makes a token for an hour
      --merchant pk_…        with --order NUMBER for a buyer, or --desk for the merchant desk
      --hours 1              24 at most

  redress merchant rotate  makes a new secret; the one before holds as well until it is retired
      --merchant pk_…
      --secret key           or token (signs order tokens), or webhook
  redress merchant retire  ends the former one
      --merchant pk_…        with --secret key, token or webhook

  redress merchant retention  how long a shop's orders are kept
      --merchant pk_…        with --days DAYS to change it

  redress merchant news    shows what could not be delivered, and payments and chargebacks without an order
      --merchant pk_…

  redress import FILE…     records orders from another system's export
      --from NAME            shopify, woocommerce or shopware
      --merchant pk_…
      --delivery-days 7      by when a parcel is promised where the export does not say

  redress audit            checks the record of every case; names the first event that is not what was written
      --merchant pk_…        of one shop only
      --heads FILE           writes where each record ends; keep the file elsewhere
      --since FILE           also finds what was cut off, rewritten or removed since that file was written

  redress erase            erases what is known of an order, when its buyer asks for it
      --merchant pk_…        with --order NUMBER; refused while a claim, a return or a refund is open
                             (--files as for serve)

  redress policy check FILE  tells whether a policy pack holds, and what to write instead
  redress help

Where the data is: --data DIR (.redress here, an embedded PostgreSQL and the files), or --database-url URL
(or DATABASE_URL) for a PostgreSQL server; --data then holds the files.
Exit codes: 0 done, 1 something stood in the way, 2 the arguments are wrong.`;
