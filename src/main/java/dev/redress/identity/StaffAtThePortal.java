package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The portal belongs to buyers and sellers: staff who open it are shown where their work is. */
@Component
class StaffAtThePortal implements WebMvcConfigurer, HandlerInterceptor {

  private final Callers callers;

  StaffAtThePortal(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!callers.isStaff() || callers.has(Role.BUYER) || callers.has(Role.SELLER)) {
      return true;
    }
    response.sendRedirect(Landing.STAFF);
    return false;
  }
}
