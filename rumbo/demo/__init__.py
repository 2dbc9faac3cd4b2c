"""The demo business: Café Brújula, an invented neighbourhood café in Valencia."""
