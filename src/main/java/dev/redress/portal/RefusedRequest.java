package dev.redress.portal;

import dev.redress.guarantee.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a page refuses as a whole, since no form of it could show the reason: above all what does
 * not exist, or not for this visitor. The error page says so.
 */
@ControllerAdvice(basePackageClasses = RefusedRequest.class)
class RefusedRequest {

  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }
}
