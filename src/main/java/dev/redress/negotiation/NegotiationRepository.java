package dev.redress.negotiation;

import org.springframework.data.repository.CrudRepository;

interface NegotiationRepository extends CrudRepository<Negotiation, Long> {}
