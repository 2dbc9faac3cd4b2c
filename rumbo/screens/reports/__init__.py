"""The screens of the report: choosing what it tells, showing it, handing it over."""
