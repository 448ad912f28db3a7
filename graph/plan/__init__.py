"""The planner: findings and candidates, a problem, the best choice, a plan that is tried and kept."""
