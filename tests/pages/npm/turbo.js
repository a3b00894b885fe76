export * from '@hotwired/turbo';
