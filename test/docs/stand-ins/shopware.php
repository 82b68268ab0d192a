<?php
// The least of Shopware and Symfony that the controller of docs/shopware.md needs, then a call of its route: by the order's owner, or by another customer.
namespace Shopware\Core\Checkout\Customer { class CustomerEntity { function __construct(private string $id) {} function getId(): string { return $this->id; } } }
namespace Shopware\Core\Framework { class Context {} }
namespace Shopware\Core\Framework\DataAbstractionLayer\Search\Filter { class EqualsFilter { function __construct(public string $field, public string $value) {} } }
namespace Shopware\Core\Framework\DataAbstractionLayer\Search {
  class Criteria { public array $filters = []; function __construct(public array $ids) {} function addFilter(object $filter): static { $this->filters[] = $filter; return $this; } }
  class Result { function __construct(private ?object $found) {} function first(): ?object { return $this->found; } }
}
namespace Shopware\Core\Framework\DataAbstractionLayer {
  use Shopware\Core\Framework\DataAbstractionLayer\Search\{Criteria, Result};
  class Order { function __construct(private string $number) {} function getOrderNumber(): string { return $this->number; } }
  class EntityRepository {
    function __construct(private string $number) {}
    function search(Criteria $criteria, object $context): Result {
      $of = fn (object $filter): bool => $filter->field === 'orderCustomer.customerId' && $filter->value === 'owner';
      return new Result($criteria->ids === ['0189'] && array_filter($criteria->filters, $of) ? new Order($this->number) : null);
    }
  }
}
namespace Shopware\Core\System\SalesChannel { class SalesChannelContext { function getContext(): object { return new \Shopware\Core\Framework\Context(); } } }
namespace Shopware\Storefront\Controller { abstract class StorefrontController {} }
namespace Symfony\Component\HttpFoundation { class Response { function __construct(public string $content, public int $status = 200, public array $headers = []) {} } }
namespace Symfony\Component\Routing\Attribute { #[\Attribute] class Route { function __construct(mixed ...$all) {} } }
namespace Symfony\Contracts\HttpClient { interface HttpClientInterface { function request(string $method, string $url, array $options = []): object; } }
namespace {
  class Answer { function __construct(private int $status, private string $body) {} function getStatusCode(): int { return $this->status; } function toArray(): array { return json_decode($this->body, true); } }
  class Http implements Symfony\Contracts\HttpClient\HttpClientInterface {
    function request(string $method, string $url, array $options = []): object {
      $call = curl_init($url);
      $headers = ['Authorization: Bearer ' . $options['auth_bearer'], 'Content-Type: application/json', ...array_map(fn ($name, $value) => "$name: $value", array_keys($options['headers']), $options['headers'])];
      curl_setopt_array($call, [CURLOPT_CUSTOMREQUEST => $method, CURLOPT_POSTFIELDS => json_encode($options['json']), CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 10, CURLOPT_HTTPHEADER => $headers]);
      $body = curl_exec($call);
      return new Answer(curl_getinfo($call, CURLINFO_RESPONSE_CODE), $body);
    }
  }
  [, $number, $who] = $argv;
  require getenv('PROGRAM');
  $controller = new RedressHelp\Storefront\OrderTokenController(new Shopware\Core\Framework\DataAbstractionLayer\EntityRepository($number), new Http(), getenv('REDRESS_API'), getenv('REDRESS_KEY'));
  $response = $controller->token('0189', new Shopware\Core\System\SalesChannel\SalesChannelContext(), new Shopware\Core\Checkout\Customer\CustomerEntity($who));
  echo $response->status, "\n", $response->content;
}
