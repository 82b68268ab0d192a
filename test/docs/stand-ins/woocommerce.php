<?php
// The least of WordPress and WooCommerce that the plugin of docs/woocommerce.md needs, then what happens in a shop: an order is paid, its page is opened.
[, $number, $api] = $argv + [2 => getenv('REDRESS_API')];
define('ABSPATH', '/');
define('DAY_IN_SECONDS', 86400);
define('REDRESS_SCRIPT', 'https://cdn.example/redress.js');
define('REDRESS_API', $api);
define('REDRESS_MERCHANT', 'pk_my_shop');
define('REDRESS_KEY', getenv('REDRESS_KEY'));

$hooks = [];
function add_action(string $name, callable $do, int $priority = 10): void { $GLOBALS['hooks'][$name][] = $do; }
function do_action(string $name, ...$args): void { foreach ($GLOBALS['hooks'][$name] ?? [] as $do) $do(...$args); }

class WP_Error { function __construct(private string $message) {} function get_error_message(): string { return $this->message; } }
function is_wp_error($thing): bool { return $thing instanceof WP_Error; }
function wp_json_encode($data): string { return json_encode($data); }
function wp_generate_uuid4(): string { return bin2hex(random_bytes(16)); }
function esc_attr(string $text): string { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url(string $url): string { return htmlspecialchars($url, ENT_QUOTES); }
function wp_remote_request(string $url, array $args): array|WP_Error {
  $call = curl_init($url);
  curl_setopt_array($call, [CURLOPT_CUSTOMREQUEST => $args['method'], CURLOPT_POSTFIELDS => $args['body'], CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => $args['timeout'],
    CURLOPT_HTTPHEADER => array_map(fn ($name, $value) => "$name: $value", array_keys($args['headers']), $args['headers'])]);
  $body = curl_exec($call);
  return $body === false ? new WP_Error(curl_error($call)) : ['body' => $body, 'response' => ['code' => curl_getinfo($call, CURLINFO_RESPONSE_CODE)]];
}
function wp_remote_retrieve_response_code($answer): int|string { return is_wp_error($answer) ? '' : $answer['response']['code']; }
function wp_remote_retrieve_body($answer): string { return is_wp_error($answer) ? '' : $answer['body']; }
class Logger { function error(string $text): void { echo "logged: $text\n"; } }
function wc_get_logger(): Logger { return new Logger(); }

class WC_DateTime extends DateTime {}
class Item {
  function __construct(private string $name, private int $quantity, private string $total, private string $tax) {}
  function get_name(): string { return $this->name; }
  function get_quantity(): int { return $this->quantity; }
  function get_total(): string { return $this->total; }
  function get_total_tax(): string { return $this->tax; }
}
class WC_Order {
  function __construct(private string $number) {}
  function get_order_number(): string { return $this->number; }
  function get_currency(): string { return 'EUR'; }
  function get_total(): string { return '49.86'; } // the lines make a cent less
  function get_shipping_total(): string { return '4.12'; }
  function get_shipping_tax(): string { return '0.78'; }
  function get_date_created(): WC_DateTime { return new WC_DateTime('-2 days'); }
  function get_date_paid(): ?WC_DateTime { return new WC_DateTime('-2 days +1 minute'); }
  function get_items(array $kinds): array { return [11 => new Item('Wanderrucksack', 1, '35.25', '6.70'), 12 => new Item('Geschenkpapier', 1, '2.52', '0.48')]; }
}
function wc_get_order(int $id): WC_Order { return new WC_Order($GLOBALS['number']); }

require getenv('PROGRAM');
do_action('woocommerce_order_status_processing', 7);
do_action('wp_head');
do_action('woocommerce_view_order', 7);
do_action('wp_footer');
