package dev.redress.reviews;

import org.springframework.data.repository.CrudRepository;

interface ReviewRepository extends CrudRepository<Review, Long> {}
