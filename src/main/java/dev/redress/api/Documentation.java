package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.casefile.Standing;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.joda.money.Money;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** The OpenAPI description of the REST face: {@code /api/openapi.json}, readable at /api/docs. */
@Configuration(proxyBeanMethods = false)
class Documentation {

  private static final String BASIC = "basic";
  private static final String SESSION = "session";
  private static final String PROBLEM = "application/problem+json";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Standing.class)
        .replaceWithSchema(Money.class, money());
  }

  @Bean
  static OpenAPI restFace() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Redress")
                .version("1")
                .description(
                    "Disputes under a marketplace's buyer guarantee. Every error is a problem (RFC"
                        + " 9457) with a stable code and a sentence in the caller's language."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("REDRESS-SESSION")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .addSecurityItem(new SecurityRequirement().addList(SESSION));
  }

  /** What every call has and no method says. */
  @Bean
  static OperationCustomizer everyCall() {
    return (operation, method) -> {
      if (method.hasMethodAnnotation(PostMapping.class)) {
        operation.addParametersItem(
            new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .required(false)
                .description("The same key and body give the same answer again, for 48 hours.")
                .schema(new StringSchema().maxLength(100)));
      }
      if (method.getMethod().getParameterCount() > 0
          && method.getMethod().getParameterTypes()[0] == Standing.class) {
        operation.addParametersItem(
            new io.swagger.v3.oas.models.parameters.PathParameter()
                .name("number")
                .description("The dispute's number, such as D-7K3M-9QXF.")
                .schema(new StringSchema()));
      }
      problem(operation);
      return operation;
    };
  }

  private static void problem(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("A problem")
                .content(
                    new Content()
                        .addMediaType(
                            PROBLEM,
                            new MediaType()
                                .schema(
                                    new Schema<>()
                                        .type("object")
                                        .addProperty("type", new StringSchema())
                                        .addProperty("title", new StringSchema())
                                        .addProperty("status", new Schema<>().type("integer"))
                                        .addProperty("code", new StringSchema())
                                        .addProperty("detail", new StringSchema())))));
  }

  private static Schema<?> money() {
    return new Schema<>()
        .type("object")
        .addProperty("amount", new StringSchema().example("25.00"))
        .addProperty("currency", new StringSchema().example("USD"));
  }
}
